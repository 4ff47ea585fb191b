/** The name of the site as it is always set. */
export function Wordmark({ className = 'text-xl' }: { className?: string }) {
  return (
    <span className={`whitespace-nowrap font-medium font-read tracking-tight ${className}`}>
      Give <Ampersand /> Take
    </span>
  );
}

/** Newsreader's italic ampersand as a drawing: the whole italic would be loaded for one letter on every page. */
function Ampersand() {
  return (
    <>
      <span className="sr-only">&amp;</span>
      <svg
        aria-hidden="true"
        viewBox="0 -735 687 1000"
        className="mx-[0.05em] inline-block h-[1em] w-[0.687em] fill-accent align-[-0.265em]"
      >
        <path d="M493 -123 536 -52 628 -24 622 0H482L440 -70Q412 -46 384 -30Q346 -9 308 0Q270 10 233 10Q172 10 131 -12Q90 -32 70 -70Q50 -106 50 -154Q50 -190 60 -222Q70 -254 96 -284Q122 -314 168 -340Q204 -361 256 -380Q244 -402 235 -422Q224 -447 219 -470Q214 -494 214 -516Q214 -566 238 -605Q262 -644 306 -665Q349 -686 405 -686Q451 -686 481 -672Q512 -657 526 -632Q542 -606 542 -574Q542 -532 521 -497Q500 -463 454 -432Q412 -404 342 -374L472 -158Q486 -176 498 -196Q519 -228 538 -269Q558 -311 574 -366L504 -388L511 -411H722L714 -388L634 -366Q598 -278 560 -216Q527 -163 493 -123ZM420 -106 274 -350Q218 -327 186 -300Q149 -269 136 -234Q122 -200 122 -165Q122 -112 156 -80Q190 -48 258 -48Q301 -48 346 -62Q383 -74 420 -106ZM322 -406Q377 -429 411 -455Q446 -482 462 -512Q478 -542 478 -577Q478 -608 458 -626Q439 -644 402 -644Q359 -644 332 -629Q306 -613 293 -587Q280 -561 280 -531Q280 -503 289 -474Q298 -446 314 -418Z" />
      </svg>
    </>
  );
}
