package dev.parley.telegram.send;

import dev.parley.telegram.render.Html;

/**
 * A result to choose in inline mode.
 *
 * @param id tells it from the other results; 1 to 64 bytes
 * @param title what the list shows
 * @param description shown below it; perhaps empty
 * @param text the message that is sent when it is chosen
 */
public record InlineResult(String id, String title, String description, Html text) {}
