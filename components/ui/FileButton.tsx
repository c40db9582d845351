import { type ComponentProps, useRef } from 'react';
import { Button } from './Button';

interface Props extends Omit<ComponentProps<typeof Button>, 'children' | 'onClick' | 'type'> {
  words: string;
  /** What files the browser's dialog offers, as an `input` names them. */
  accept: string;
  onFile?: (file: File) => void;
  /** Takes all that the person picks, where several may be picked at once. */
  onFiles?: (files: readonly File[]) => void;
}

/** A button that lets the person pick a file from this computer. */
export function FileButton({ words, accept, onFile, onFiles, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {words}
      </Button>
      <input
        ref={input}
        hidden // the button opens it
        aria-label={words}
        type="file"
        accept={accept}
        multiple={onFiles !== undefined}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          const [file] = files;
          if (file !== undefined) onFile?.(file);
          if (file !== undefined) onFiles?.(files);
          target.value = ''; // so that the same file can be picked again
        }}
      />
    </>
  );
}
