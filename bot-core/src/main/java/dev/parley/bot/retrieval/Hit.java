package dev.parley.bot.retrieval;

import dev.parley.knowledge.Document;
import dev.parley.knowledge.Passage;

/**
 * A passage that was found.
 *
 * @param document the article it stands in, read
 * @param passage the passage
 * @param encoding what the index keeps of it
 * @param score the fused score, higher is better; comparable within one search only
 * @param cosine cosine of question and passage, -1 to 1
 * @param bm25 BM25 of the question's words, 0 or more; 0 where none occurs
 */
public record Hit(
    Document document,
    Passage passage,
    EncodedPassage encoding,
    double score,
    double cosine,
    double bm25) {}
