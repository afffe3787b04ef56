package dev.parley.telegram.render;

/**
 * A text for one message, within Telegram's limits.
 *
 * @param markup HTML as the Bot API's parse mode wants it
 * @param plain the same for when the markup is refused: no markup, addresses spelled out; within
 *     the limit too
 */
public record Html(String markup, String plain) {}
