package dev.parley.bot.retrieval;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model makes of a passage, ahead of any question.
 *
 * @param title of the article's title, read before the passage
 * @param sentences of each sentence, in order
 */
public record PassageReading(TextReading title, List<TextReading> sentences) {

  public PassageReading {
    sentences = List.copyOf(sentences);
  }

  /** Packs the reading; {@link #fromBytes} undoes it. */
  public byte[] toBytes() {
    int dimension = title.alone().values().length;
    int vectors = 0;
    int size = 2 * Short.BYTES;
    for (TextReading text : all()) {
      vectors += 2 + text.words().size();
      size += Integer.BYTES;
    }
    ByteBuffer buffer = ByteBuffer.allocate(size + vectors * QuantizedVector.bytes(dimension));
    buffer.putShort((short) dimension).putShort((short) sentences.size());
    for (TextReading text : all()) {
      text.alone().writeTo(buffer);
      text.inContext().writeTo(buffer);
      buffer.putInt(text.words().size());
      text.words().forEach(word -> word.writeTo(buffer));
    }
    return buffer.array();
  }

  /**
   * Unpacks a reading.
   *
   * @throws IndexException when these are not the bytes of one
   */
  public static PassageReading fromBytes(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      int dimension = buffer.getShort();
      int sentences = buffer.getShort();
      TextReading title = read(buffer, dimension);
      List<TextReading> readings = new ArrayList<>();
      for (int i = 0; i < sentences; i++) {
        readings.add(read(buffer, dimension));
      }
      if (sentences < 0 || buffer.hasRemaining()) {
        throw damaged(null);
      }
      return new PassageReading(title, readings);
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw damaged(e);
    }
  }

  private static IndexException damaged(RuntimeException cause) {
    return new IndexException("the index is damaged: run \"parley index\" to rebuild it", cause);
  }

  private static TextReading read(ByteBuffer buffer, int dimension) {
    QuantizedVector alone = QuantizedVector.readFrom(buffer, dimension);
    QuantizedVector inContext = QuantizedVector.readFrom(buffer, dimension);
    int count = buffer.getInt();
    if (count < 0) {
      throw damaged(null);
    }
    List<QuantizedVector> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(QuantizedVector.readFrom(buffer, dimension));
    }
    return new TextReading(alone, inContext, words);
  }

  private List<TextReading> all() {
    List<TextReading> all = new ArrayList<>(sentences.size() + 1);
    all.add(title);
    all.addAll(sentences);
    return all;
  }
}
