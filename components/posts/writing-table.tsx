import type { ReactNode } from 'react';

type Props = {
  /** The writing itself. */
  children: ReactNode;
  /** As it will look; beside the writing where there is room. */
  preview: ReactNode;
  /** About the writing, and what is done with it; beside it as long as there is no preview. */
  aside: ReactNode;
};

/** A desk to write at. What is open changes only where things stand, so that nothing typed is lost. */
export function WritingTable({ children, preview, aside }: Props) {
  return (
    <div
      className={`grid items-start gap-x-12 gap-y-6 ${preview ? 'lg:grid-cols-2' : 'lg:grid-cols-[minmax(0,1fr)_20rem]'}`}
    >
      <div className="grid min-w-0 gap-5">{children}</div>
      {preview && (
        <div className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto">
          {preview}
        </div>
      )}
      <div
        className={`grid min-w-0 gap-6 max-lg:border-line max-lg:border-t max-lg:pt-6 ${preview ? 'lg:max-w-column' : ''}`}
      >
        {aside}
      </div>
    </div>
  );
}
