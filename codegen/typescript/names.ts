export function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** `TagChar` as part of a constant: `TAG_CHAR`. */
export function asConstant(typeName: string): string {
  return typeName.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();
}
