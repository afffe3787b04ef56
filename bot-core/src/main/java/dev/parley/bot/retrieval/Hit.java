package dev.parley.bot.retrieval;

import dev.parley.knowledge.Document;
import dev.parley.knowledge.Passage;

/**
 * A passage that was found.
 *
 * @param document the article it stands in, read
 * @param passage the passage
 * @param score the fused score, higher is better; comparable within one search only
 */
public record Hit(Document document, Passage passage, double score) {}
