package dev.parley.bot.retrieval;

/**
 * What an index keeps of a passage besides its words. Callers must not write to the arrays.
 *
 * @param vector of length 1
 * @param reading what the reader needs of each sentence, opaque to the index
 */
public record EncodedPassage(float[] vector, byte[] reading) {}
