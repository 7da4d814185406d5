/** Shown on the sign-in page of the demonstration, which listens on loopback alone. */
export const DEMO_PASSWORD = 'a demonstration of Rostrum';
