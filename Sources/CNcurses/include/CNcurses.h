// What Swift cannot read of ncurses by itself, and what must be C: the signal handlers.
//
// Functions of ours begin with `fazhi_`. The globals of ncurses (stdscr, COLORS, …) are no safe global
// variables to Swift 6, its attributes are computed macros; both are wrapped as functions.
#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>
#include <stdint.h>

static inline int fazhi_colors(void) { return COLORS; }
static inline int fazhi_color_pairs(void) { return COLOR_PAIRS; }

static inline uint32_t fazhi_a_bold(void) { return A_BOLD; }
static inline uint32_t fazhi_a_dim(void) { return A_DIM; }
static inline uint32_t fazhi_a_italic(void) { return A_ITALIC; }
static inline uint32_t fazhi_a_underline(void) { return A_UNDERLINE; }
static inline uint32_t fazhi_a_reverse(void) { return A_REVERSE; }

/// A glyph on its way to ncurses: a base and up to two marks (0 where there is none).
struct fazhi_cell {
  uint32_t scalars[3];
  uint32_t attributes;
  int16_t pair;
  /// 1 or 2; the right half of a wide glyph is not sent.
  int16_t columns;
};

/// Sets the character type locale. True if it is UTF-8 now: the user's, or C.UTF-8 instead of it.
bool fazhi_use_utf8_locale(void);

/// The character encoding the environment asks for, as `locale charmap` prints it; valid until the next
/// call.
const char *fazhi_codeset(void);

/// Starts ncurses on standard output and input; NULL if TERM is not known.
SCREEN *fazhi_newterm(void);

/// Looks a terminal up in terminfo without touching any terminal; the questions below then are about it. False if it
/// is not known. Not to be called while a screen is shown.
bool fazhi_look_up_terminal(const char *name);

/// How many colours the terminal looked up has; 0 for none.
int fazhi_terminal_colors(void);

/// Whether the terminal can put its cursor anywhere, which every screen needs; TERM=dumb cannot.
bool fazhi_can_move_cursor(void);

/// Whether the terminal says that it knows xterm's sequences (terminfo's XT).
bool fazhi_knows_xterm(void);

/// Attributes the terminal does not have.
uint32_t fazhi_missing_attributes(void);

/// Attributes the terminal does not show on coloured text (terminfo's no_color_video).
uint32_t fazhi_uncoloured_attributes(void);

/// Whether it does so by `CSI row ; column H`, as all terminals of the last decades do.
bool fazhi_moves_by_csi(void);

/// Whether the terminal takes colours as red, green and blue (terminfo's RGB).
bool fazhi_has_rgb(void);

/// Writes glyphs from column 0 of a row, in ncurses' memory. What libc does not hold to be printable and
/// of `columns` columns is written as question marks: nothing raw ever leaves.
void fazhi_put_row(WINDOW *window, int row, const struct fazhi_cell *cells, int count);

/// Says which scalars take two columns from now on though libc gives them one: ascending pairs of first and last scalar,
/// copied; none for a count of 0. ncurses asks `wcwidth`, which this program answers itself.
void fazhi_set_wide(const uint32_t *pairs, int count);

/// Creates a pipe that neither blocks nor is inherited. 0, or -1 as `pipe` does.
int fazhi_pipe(int descriptors[2]);

/// Remembers how to restore the terminal and installs the handlers: signals that end the process restore
/// it first; SIGWINCH and SIGCONT write a byte to `notify`. Call after `fazhi_newterm`, once.
void fazhi_guard_terminal(int notify);

/// Undoes `fazhi_guard_terminal`.
void fazhi_release_terminal(void);

/// Switches bracketed paste, which ncurses does not know, on or off.
void fazhi_bracketed_paste(bool on);

/// Stops the process as Ctrl-Z does, and returns when it is continued.
void fazhi_stop(void);

/// While another program has the terminal: leaves the signals of its keys to it (true), or has them as before (false).
void fazhi_step_aside(bool aside);

/// Rows and columns of the window of standard output; false if they cannot be had.
bool fazhi_window_size(int *rows, int *columns);

#endif
