/** Weights in ONNX files; start at {@link dev.parley.training.onnx.OnnxModel}. */
package dev.parley.training.onnx;
