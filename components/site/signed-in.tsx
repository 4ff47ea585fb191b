'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** On it a window tells the others of this browser that somebody is signed in. */
const CHANNEL = 'signed-in';

/** Null where a browser keeps nothing for a site, and so lets its windows say nothing to each other. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

/** Tells windows opened before signing in. Shows nothing. */
export function TellSignedIn() {
  useEffect(() => {
    const channel = openChannel();
    channel?.postMessage(null);
    channel?.close();
  }, []);
  return null;
}

/** Asks for the page anew once somebody is signed in in another window of this browser. Shows nothing. */
export function RefreshWhenSignedIn() {
  const router = useRouter();
  useEffect(() => {
    const channel = openChannel();
    if (!channel) return;
    channel.onmessage = () => router.refresh();
    return () => channel.close();
  }, [router]);
  return null;
}
