package dev.parley.telegram.receive;

/**
 * The bot as Telegram knows it.
 *
 * @param id its user id
 * @param name its user name, without "@"
 */
public record BotUser(long id, String name) {}
