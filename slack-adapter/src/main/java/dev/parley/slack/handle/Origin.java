package dev.parley.slack.handle;

import dev.parley.slack.send.Address;
import java.util.Optional;

/**
 * What an answer answers, and where it goes.
 *
 * @param person who asked
 * @param responseUrl where it is given to that person alone, or to the channel where messages are
 *     not taken; empty for a message
 * @param conversation the key of the conversation
 * @param asked the words, of a command as {@link Composer#asked} gives them
 */
record Origin(
    Address to, String person, Optional<String> responseUrl, String conversation, String asked) {}
