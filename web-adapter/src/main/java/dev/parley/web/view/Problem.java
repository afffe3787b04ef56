package dev.parley.web.view;

/**
 * What went wrong.
 *
 * @param what in a headline
 * @param advice what to do now, in a sentence
 */
public record Problem(String what, String advice) {}
