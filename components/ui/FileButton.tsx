import { type ComponentProps, useRef } from 'react';
import { Button } from './Button';

interface Props extends Omit<ComponentProps<typeof Button>, 'children' | 'onClick' | 'type'> {
  words: string;
  /** What files the browser's dialog offers, as an `input` names them. */
  accept: string;
  onFile: (file: File) => void;
}

/** A button that lets the person pick a file from this computer. */
export function FileButton({ words, accept, onFile, ...button }: Props) {
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
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) onFile(file);
          target.value = ''; // so that the same file can be picked again
        }}
      />
    </>
  );
}
