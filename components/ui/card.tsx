import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

type Props = ComponentProps<'div'> & {
  as?: 'div' | 'article' | 'section' | 'li';
  /** "sheet" lies on the page, "well" is sunk into it, "plain" is set off by a rule above only. */
  tone?: 'sheet' | 'well' | 'plain';
};

const TONES = {
  sheet: 'rounded-lg border border-line bg-sheet p-5 sm:p-6',
  well: 'rounded-lg bg-well p-5 sm:p-6',
  plain: 'border-line border-t pt-5 pb-6',
} as const;

/** A group of things that belong together. */
export function Card({ as = 'div', tone = 'sheet', className, ...rest }: Props) {
  // one element name stands for all four here: they take the same props
  const Element = as as 'div';
  return <Element className={classNames('min-w-0', TONES[tone], className)} {...rest} />;
}
