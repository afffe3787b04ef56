package dev.parley.telegram.receive;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Brings updates from the library to the sink. Returns when they are in it, and not before: the
 * library has moved its offset by then, and confirms it with its next call.
 */
final class Inflow {

  private static final Logger log = LoggerFactory.getLogger(Inflow.class);

  private final IncomingReader reader;
  private final Polling.Sink sink;
  private final Consumer<RuntimeException> rest;

  /**
   * From a reader to a sink.
   *
   * @param rest waits after a failure of the sink; what it throws gives up
   */
  Inflow(IncomingReader reader, Polling.Sink sink, Consumer<RuntimeException> rest) {
    this.reader = reader;
    this.sink = sink;
    this.rest = rest;
  }

  void consume(List<Update> updates) {
    List<Incoming> incoming = updates.stream().flatMap(this::read).toList();
    if (!incoming.isEmpty()) {
      store(incoming);
    }
  }

  /** A fault in reading one must not hold up those after it for good. */
  private Stream<Incoming> read(Update update) {
    try {
      return reader.read(((RawUpdate) update).json()).stream();
    } catch (RuntimeException e) {
      log.error(
          "Telegram: update {} could not be understood and was left out", update.getUpdateId(), e);
      return Stream.empty();
    }
  }

  private void store(List<Incoming> incoming) {
    boolean stored = false;
    while (!stored) {
      try {
        sink.take(incoming);
        stored = true;
      } catch (RuntimeException e) {
        rest.accept(e);
      }
    }
  }
}
