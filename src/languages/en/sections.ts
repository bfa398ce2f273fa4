// How sections in English speak that say what people seek: see seeking.ts.
import type { Language } from '../language.ts';

const access = ['access', 'authorization', 'request', 'eligibility', 'requirements', 'register'];

export const seeks: Language['seeks'] = {
  access,
  integrate: access,
  howLong: [
    'delay',
    'duration',
    'time',
    'days',
    'months',
    'weeks',
    'hours',
    'date',
    'expiry',
    'year',
    'years',
  ],
  howMuch: ['free', 'cost', 'price', 'pricing', 'fee', 'fees', 'paid', 'amount'],
  incident: ['incident', 'outage', 'maintenance', 'availability', 'error', 'support', 'contact', 'status'],
  data: ['data', 'information', 'fields', 'contents', 'description'],
  link: ['documentation', 'link', 'site', 'page'],
  where: ['where', 'address', 'place', 'site', 'section'],
  why: ['why', 'reason', 'because', 'purpose', 'security'],
};
