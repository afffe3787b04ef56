package dev.parley.telegram.fake;

/**
 * What somebody sees who pressed a button.
 *
 * @param text empty where only the button's waiting ended
 * @param alert whether it must be closed by hand
 */
public record Notification(String text, boolean alert) {}
