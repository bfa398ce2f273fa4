// An address as people name a site: "api.gouv.fr".

/** The domain of an address without www; the text itself where it is no address. */
export function domainOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
