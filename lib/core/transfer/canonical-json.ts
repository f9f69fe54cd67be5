/**
 * One text for one value (RFC 8785, JSON Canonicalization Scheme): members sorted by the UTF-16 code units of their
 * names, no white space. What was sorted or indented by another program has the same canonical text, so that a hash
 * over it tells damage from mere formatting.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}
