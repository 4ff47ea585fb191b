import { avatarDrawing } from './avatar-drawing.ts';
import { classNames } from './class-names.ts';

type Props = {
  handle: string;
  size?: 'small' | 'regular' | 'large';
  /** Only where no name stands beside it; otherwise the picture is decoration. */
  label?: string;
};

const SIZES = { small: 'size-7', regular: 'size-10', large: 'size-20' } as const;

/** A person's picture, drawn from the handle on the server. */
export function Avatar({ handle, size = 'regular', label }: Props) {
  const { ground, shape, spot, path, turn, spotAt, letter } = avatarDrawing(handle);
  return (
    <svg
      viewBox="0 0 40 40"
      className={classNames('shrink-0 overflow-hidden rounded-md', SIZES[size])}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <rect width="40" height="40" fill={ground} />
      <path d={path} fill={shape} transform={`rotate(${turn} 20 20)`} />
      <circle cx={spotAt.x} cy={spotAt.y} r={spotAt.r} fill={spot} />
      <text
        x="20"
        y="26.6"
        textAnchor="middle"
        fill="oklch(0.26 0.03 60)"
        className="font-medium font-read text-[19px]"
      >
        {letter}
      </text>
    </svg>
  );
}
