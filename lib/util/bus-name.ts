/** Name of the BroadcastChannel of a notebook's local bus, the same in panel, desk and post. */
export const busName = (notebook: string): string => `bookbag/${notebook}`;
