package dev.parley.bot.retrieval;

import java.nio.file.Path;

/**
 * The embedding model as files, so that it is loaded from its path and not through the heap.
 *
 * @param model the ONNX model
 * @param tokenizer its tokenizer, in the JSON of Hugging Face
 */
public record ModelFiles(Path model, Path tokenizer) {}
