'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** On it a window tells the others of this browser that somebody is signed in. */
const CHANNEL = 'signed-in';

/** Tells windows opened before signing in. Shows nothing. */
export function TellSignedIn() {
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(null);
    channel.close();
  }, []);
  return null;
}

/** Asks for the page anew once somebody is signed in in another window of this browser. Shows nothing. */
export function RefreshWhenSignedIn() {
  const router = useRouter();
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => router.refresh();
    return () => channel.close();
  }, [router]);
  return null;
}
