// Lists by what their members have in common, in the order in which each was first met.

export function groupBy<Member, Key>(
  list: Iterable<Member>,
  keyOf: (member: Member) => Key,
): Map<Key, [Member, ...Member[]]> {
  const groups = new Map<Key, [Member, ...Member[]]>();
  for (const member of list) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}
