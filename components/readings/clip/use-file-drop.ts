import { useEffect, useEffectEvent, useState } from 'react';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/**
 * Takes files dropped anywhere on the page; without it the browser would leave our page for a file.
 *
 * @returns true while a file is held over the page
 */
export function useFileDrop(onFile: (file: File, all: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hold = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    document.addEventListener('dragenter', hold, { signal });
    document.addEventListener('dragover', hold, { signal });
    document.addEventListener(
      'dragleave',
      (event) => event.relatedTarget === null && setOver(false), // null: it left the page
      { signal },
    );
    document.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        const [file] = files;
        if (file === undefined) return;
        event.preventDefault();
        take(file, files);
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return over;
}
