/** A short name of a match such as "KKR-7A21", from its first team and its id. */
export function toMatchCode(teamName: string, matchId: string): string {
  const words = teamName.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const initials = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : words[0];
  return `${(initials ?? 'MAT').slice(0, 3).toUpperCase()}-${matchId.slice(0, 4).toUpperCase()}`;
}
