package dev.parley.telegram.handle;

import dev.parley.telegram.receive.Incoming.Place;

/**
 * What an answer answers.
 *
 * @param message the message it replies to
 * @param own whether that is the question itself; else it is one with the button that asked
 * @param conversation the key of the conversation
 * @param asked the words, to see whether an edit changes them
 */
record Origin(Place place, int message, boolean own, String conversation, String asked) {}
