package dev.parley.telegram.send;

import dev.parley.telegram.render.Html;
import java.util.OptionalInt;

/**
 * A message to send.
 *
 * @param thread the forum topic it goes to, if it goes to one
 * @param replyTo the message it replies to, if it does; sent also when that one is gone
 */
public record Outgoing(
    long chat, OptionalInt thread, OptionalInt replyTo, Html text, Keyboard keyboard) {}
