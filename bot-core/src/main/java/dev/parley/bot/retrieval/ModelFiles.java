package dev.parley.bot.retrieval;

import java.nio.file.Path;

/**
 * The models as files, so that they are loaded from their paths and not through the heap.
 *
 * @param model the ONNX model
 * @param tokenizer its tokenizer, in the JSON of Hugging Face
 * @param reader the network that reads passages, as ONNX; it has the same tokenizer
 */
public record ModelFiles(Path model, Path tokenizer, Path reader) {}
