/**
 * Finds passages as the product does; start at {@link dev.parley.training.retrieve.PassagePool}.
 */
package dev.parley.training.retrieve;
