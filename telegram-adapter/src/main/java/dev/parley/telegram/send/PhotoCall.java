package dev.parley.telegram.send;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.ByteArrayInputStream;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Sends a photo, for the same reason as {@link Call} of its own: the library would have to read a
 * whole message. It can be sent once.
 */
@JsonIgnoreProperties("answer")
final class PhotoCall extends SendPhoto {

  /** As documented; the library writes it in lower case. */
  static final String NAME = "sendPhoto";

  /** What the file is called. */
  static final String FILE = "timeline.png";

  private volatile Answer answer;

  PhotoCall(long chat, byte[] png) {
    super(Long.toString(chat), new InputFile(new ByteArrayInputStream(png), FILE));
  }

  @Override
  public String getMethod() {
    return NAME;
  }

  @Override
  public Message deserializeResponse(String body) throws TelegramApiRequestException {
    answer = Call.read(body);
    return new Message();
  }

  /** What was answered, once it has been read. */
  Answer answer() {
    return answer;
  }
}
