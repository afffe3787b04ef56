package dev.parley.web.view;

import dev.parley.bot.Source;
import gg.jte.Content;

/**
 * The articles there are.
 *
 * @param number how many
 * @param words what is known of some of them
 * @param sources which of them these are
 */
public record Shelf(int number, Content words, Slice<Source> sources) {}
