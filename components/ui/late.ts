import { type ComponentType, createElement, lazy, Suspense, useState } from 'react';

/** A view whose code is loaded when it is used, or before. */
type Late<Props> = ComponentType<Props> & {
  /** Loads the code ahead, so that the view is drawn at once. Rejects where it cannot be read. */
  preload(): Promise<void>;
};

/** Makes a view one that is loaded when used. What is loaded ahead is drawn in the same turn as anything else. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  let loaded: ComponentType<Props> | undefined;
  const loading = async (): Promise<{ default: ComponentType<Props> }> => {
    loaded = await load();
    return { default: loaded };
  };
  const Lazy = lazy(loading);
  function LateView(props: Props) {
    const [View] = useState<ComponentType<Props>>(() => loaded ?? Lazy); // the same one as long as it is drawn
    return createElement(Suspense, { fallback: null }, createElement(View, props));
  }
  return Object.assign(LateView, { preload: async () => void (await loading()) });
}
