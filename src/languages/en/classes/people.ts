// Words of English for people: whom a table names, their staff, their customers, and what they found together.
import { list } from '../../rule.ts';

export const people = {
  /** Those whom someone serves: who of them logs in is asked, and not who serves them. */
  customers: list(
    'customer customers client clients member members subscriber subscribers user users visitor visitors buyer buyers consumer consumers',
  ),
  /** Nouns that name people, and no organisation. */
  person: list(
    'professional professionals individual individuals agent agents citizen citizens person people user users employee employees student students pupil pupils',
  ),
  /** What people of one kind found together, and is none of them. */
  body: list(
    'organisation organisations organization organizations group groups association associations union unions club society federation committee charity representatives',
  ),
  people: list(
    `rows users people persons person populations population publics public audience audiences group groups category
    categories profile profiles population_groups kind kinds type types citizens agents entities organisations
    organizations staff employees professionals target communities community accounts everyone who member members`,
  ),
  staff: list(
    `staff employee employees worker workers officer officers official officials agent agents servant servants member
    members team teams personnel people clerk clerks colleagues colleague representative representatives civil
    folks guys intern interns archivist archivists librarian librarians accountant accountants gardener gardeners users user`,
  ),
};
