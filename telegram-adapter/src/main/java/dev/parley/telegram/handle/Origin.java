package dev.parley.telegram.handle;

import dev.parley.telegram.receive.Incoming.Place;

/**
 * What an answer answers.
 *
 * @param message the message it replies to
 * @param conversation the key of the conversation
 * @param asked the words, to see whether an edit changes them
 */
record Origin(Place place, int message, String conversation, String asked) {}
