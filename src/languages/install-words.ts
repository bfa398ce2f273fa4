// What a language supplies for whoever installs the app in a workspace, and for a workspace that has no guide.

/** A page: what happened, and what to do now. */
export interface PageWords {
  readonly title: string;
  readonly text: string;
  /** What leads on. */
  readonly link: string;
}

export interface InstallWords {
  /** What is said in a workspace for which there is no guide. */
  readonly noGuide: string;
  /** @param name the workspace's or the organisation's; '' where Slack does not tell it */
  installed(name: string): PageWords;
  /** All of an organisation has it: somebody chooses the workspaces. */
  installedForAll(name: string): PageWords;
  readonly cancelled: PageWords;
  /** It took too long, or it ended in another browser than it began in. */
  readonly expired: PageWords;
  /** @param code by which whoever runs authguide finds in the log why */
  failed(code: string): PageWords;
}
