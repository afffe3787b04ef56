package dev.parley.bot.picture;

/** The letters that a picture is written with. */
interface PictureText extends TextWidths {

  /** The text as these letters can show it; a note where they can't show most of it. */
  String shown(String text);
}
