package dev.parley.telegram.send;

/**
 * A command that Telegram offers to people.
 *
 * @param name without the slash
 * @param description what it does, in a few words
 */
public record CommandHint(String name, String description) {}
