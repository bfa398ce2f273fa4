// Things and places of English around a question: services, workplaces, what goes by the name of an API.
import { list } from '../../rule.ts';

export const things = {
  /** What one has, gets or looks at where an API is used: where it is the subject, it is what is asked about. */
  matter: list(
    'form page space environment site note report presentation meeting directory account documentation helpdesk workshop training team guide webinar contract agreement logo registration',
  ),
  /** What one logs in to. */
  site: list(
    'site sites website websites app apps portal portals account accounts platform platforms page pages software',
  ),
  /** What goes by the name of something, and is not the thing itself. */
  affair: list(
    `workshop workshops meeting meetings team teams helpdesk training trainings webinar webinars space club community
    channel page pages website blog documentation docs guide guides kit newsletter presentation demo contract agreement committee
    project projects call survey roadmap sandbox hotline steering board conference event events rollout manual policy logo form forms directory slides help information info example advice`,
  ),
  /** Where people work, and what they do there: says no more of whom they are. */
  workplace: list(
    'home school schools library libraries museum museums pool nursery work job hospital hospitals clinic surgery surgeries practice ward office centre center',
  ),
  service: list(
    `portal portals site sites website websites app apps application applications platform platforms service services
    software tool tools intranet extranet form forms system systems page pages project product products interface web meeting workshop deck slides paperwork
    space back office backoffice solution environment saas directory online internal dashboard`,
  ),
};
