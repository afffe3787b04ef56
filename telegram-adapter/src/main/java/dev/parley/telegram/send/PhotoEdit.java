package dev.parley.telegram.send;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Puts a photo in the place of another one; of its own for the same reason as {@link Call}. */
final class PhotoEdit extends EditMessageMedia {

  PhotoEdit(long chat, int message, byte[] png) {
    super(new InputMediaPhoto(new ByteArrayInputStream(png), PhotoCall.FILE));
    setChatId(chat);
    setMessageId(message);
  }

  @Override
  public Serializable deserializeResponse(String body) throws TelegramApiRequestException {
    return Call.read(body);
  }
}
