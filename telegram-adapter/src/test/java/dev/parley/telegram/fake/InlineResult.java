package dev.parley.telegram.fake;

/**
 * One choice below an inline query.
 *
 * @param title in bold in the list
 * @param description below the title, or empty
 * @param message what is sent when it is chosen
 * @param keyboard the buttons under that message
 */
public record InlineResult(
    String title, String description, FormattedText message, Keyboard keyboard) {}
