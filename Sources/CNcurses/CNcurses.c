#define _GNU_SOURCE
#include <dlfcn.h>
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// From <term.h>, which cannot be included: it defines `columns`, `lines` and hundreds of such words.
extern int tputs(const char *, int, int (*)(int));
extern int setupterm(const char *, int, int *);

// ncurses: locale, start, rows

const char *fazhi_codeset(void) { return nl_langinfo(CODESET); }

bool fazhi_use_utf8_locale(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  if (setlocale(LC_CTYPE, "C.UTF-8") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  setlocale(LC_CTYPE, "");
  return false;
}

static struct termios saved_modes;

SCREEN *fazhi_newterm(void) {
  // The modes to go back to are those before ncurses changes them.
  tcgetattr(STDIN_FILENO, &saved_modes);
  return newterm(NULL, stdout, stdin);
}

bool fazhi_look_up_terminal(const char *name) {
  int found = 0;
  // With somewhere to put the reason, setupterm neither prints nor ends the process.
  return setupterm(name, STDOUT_FILENO, &found) == OK && found == 1;
}

int fazhi_terminal_colors(void) {
  int colors = tigetnum("colors");
  return colors > 0 ? colors : 0;
}

bool fazhi_can_move_cursor(void) {
  const char *text = tigetstr("cup");
  return text && text != (char *)-1;
}

bool fazhi_moves_by_csi(void) {
  const char *text = tigetstr("cup");
  return text && text != (char *)-1 && strncmp(text, "\033[", 2) == 0;
}

bool fazhi_has_rgb(void) {
  if (tigetflag("RGB") > 0 || tigetnum("RGB") > 0) return true;
  const char *text = tigetstr("RGB");
  return text && text != (char *)-1;
}

bool fazhi_knows_xterm(void) { return tigetflag("XT") > 0; }

uint32_t fazhi_missing_attributes(void) {
  static const struct {
    const char *name;
    uint32_t attribute;
  } known[] = {{"bold", A_BOLD}, {"dim", A_DIM}, {"sitm", A_ITALIC}, {"smul", A_UNDERLINE}, {"rev", A_REVERSE}};
  uint32_t missing = 0;
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    const char *text = tigetstr(known[i].name);
    if (!text || text == (char *)-1) missing |= known[i].attribute;
  }
  return missing;
}

uint32_t fazhi_uncoloured_attributes(void) {
  // The bits of terminfo's ncv, in its order.
  static const uint32_t bits[] = {A_STANDOUT, A_UNDERLINE, A_REVERSE, A_BLINK, A_DIM, A_BOLD};
  int number = tigetnum("ncv");
  uint32_t lost = 0;
  for (int i = 0; number > 0 && i < (int)(sizeof bits / sizeof *bits); i++)
    if (number & 1 << i) lost |= bits[i];
  return lost;
}

static uint32_t *wide_pairs;
static int wide_count;

void fazhi_set_wide(const uint32_t *pairs, int count) {
  uint32_t *copy = count > 0 ? malloc(sizeof *copy * (size_t)count * 2) : NULL;
  if (copy) memcpy(copy, pairs, sizeof *copy * (size_t)count * 2);
  free(wide_pairs);
  wide_pairs = copy;
  wide_count = copy ? count : 0;
}

// ncurses has no say of its own in how wide a character is: it asks wcwidth, and finds this one before libc's.
int wcwidth(wchar_t character) {
  static int (*of_libc)(wchar_t);
  if (!of_libc) *(void **)&of_libc = dlsym(RTLD_NEXT, "wcwidth");
  int low = 0, high = wide_count;
  while (low < high) {
    int middle = (low + high) / 2;
    if ((uint32_t)character < wide_pairs[2 * middle])
      high = middle;
    else if ((uint32_t)character > wide_pairs[2 * middle + 1])
      low = middle + 1;
    else
      return 2;
  }
  return of_libc ? of_libc(character) : 1;
}

void fazhi_put_row(WINDOW *window, int row, const struct fazhi_cell *cells, int count) {
  cchar_t out[256];
  int filled = 0, column = 0, from = 0;
  for (int i = 0; i < count; i++) {
    const struct fazhi_cell *cell = &cells[i];
    wchar_t text[4] = {(wchar_t)cell->scalars[0], (wchar_t)cell->scalars[1],
                       (wchar_t)cell->scalars[2], 0};
    // ASCII and the ideographs of the BMP need no question; they are nearly all there is.
    uint32_t base = cell->scalars[0];
    bool plain = (base >= 0x20 && base < 0x7F && cell->columns == 1) ||
                 (base >= 0x4E00 && base < 0xA000 && cell->columns == 2);
    int repeat = 1;
    if (!plain && wcwidth(text[0]) != cell->columns) {
      text[0] = L'?';
      text[1] = 0;
      repeat = cell->columns;
    }
    for (int mark = 1; mark < 3 && text[mark]; mark++)
      if (wcwidth(text[mark]) != 0) text[mark] = 0;
    for (; repeat > 0; repeat--) {
      setcchar(&out[filled++], text, cell->attributes, cell->pair, NULL);
    }
    column += cell->columns;
    if (filled >= 254 || i == count - 1) {
      mvwadd_wchnstr(window, row, from, out, filled);
      from = column;
      filled = 0;
    }
  }
}

int fazhi_pipe(int descriptors[2]) { return pipe2(descriptors, O_CLOEXEC | O_NONBLOCK); }

bool fazhi_window_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
    return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

// Signals
//
// A handler may do little: no allocation, no lock, so no `endwin`. What restores the terminal is
// therefore worked out beforehand, as bytes; the handler only writes them and sets the saved modes.
// The process ends right after, so that what ncurses believes no longer matters.

static char restore_bytes[512];
static volatile size_t restore_count;
static volatile sig_atomic_t guarding;
static volatile sig_atomic_t notify_descriptor = -1;
static char alternate_stack[64 * 1024];

static const int ending[] = {SIGILL,  SIGTRAP, SIGSEGV, SIGBUS, SIGFPE,
                             SIGABRT, SIGTERM, SIGHUP,  SIGINT, SIGQUIT};
enum { ending_count = sizeof ending / sizeof *ending };
static struct sigaction ending_before[ending_count], window_before, continue_before;

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

static void write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void on_ending(int signal) {
  if (guarding) {
    guarding = 0;
    write_all(restore_bytes, restore_count);
    tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
  }
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(signal, &plain, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  // To the whole process, from any thread, with the signal's own status.
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(signal);
}

static void on_notice(int signal) {
  int before = errno;
  char byte = signal == SIGWINCH ? 'w' : 'c';
  // A full pipe has news enough.
  if (notify_descriptor >= 0 && write(notify_descriptor, &byte, 1) < 0) errno = before;
  errno = before;
}

static int keep_byte(int byte) {
  if (restore_count < sizeof restore_bytes) restore_bytes[restore_count++] = (char)byte;
  return byte;
}

static void keep_capability(const char *name) {
  char *text = tigetstr(name);
  if (text && text != (char *)-1) tputs(text, 1, keep_byte);
}

void fazhi_guard_terminal(int notify) {
  notify_descriptor = notify;
  restore_count = 0;
  for (const char *byte = paste_off; *byte; byte++) keep_byte(*byte);
  const char *names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) keep_capability(names[i]);
  guarding = 1;

  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, NULL);
  struct sigaction end = {.sa_handler = on_ending, .sa_flags = SA_ONSTACK};
  sigfillset(&end.sa_mask);
  for (int i = 0; i < ending_count; i++) sigaction(ending[i], &end, &ending_before[i]);
  struct sigaction notice = {.sa_handler = on_notice, .sa_flags = SA_RESTART};
  sigemptyset(&notice.sa_mask);
  sigaction(SIGWINCH, &notice, &window_before);
  sigaction(SIGCONT, &notice, &continue_before);
}

void fazhi_release_terminal(void) {
  guarding = 0;
  notify_descriptor = -1;
  for (int i = 0; i < ending_count; i++) sigaction(ending[i], &ending_before[i], NULL);
  sigaction(SIGWINCH, &window_before, NULL);
  sigaction(SIGCONT, &continue_before, NULL);
}

void fazhi_bracketed_paste(bool on) {
  write_all(on ? paste_on : paste_off, sizeof paste_on - 1);
}

void fazhi_stop(void) {
  struct sigaction plain = {.sa_handler = SIG_DFL}, before;
  sigemptyset(&plain.sa_mask);
  sigaction(SIGTSTP, &plain, &before);
  // The whole job, as the terminal would: a pipeline stops together.
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}

void fazhi_step_aside(bool aside) {
  static struct sigaction interrupt_before, quit_before, stop_before;
  if (aside) {
    struct sigaction ignore = {.sa_handler = SIG_IGN}, plain = {.sa_handler = SIG_DFL};
    sigemptyset(&ignore.sa_mask);
    sigemptyset(&plain.sa_mask);
    sigaction(SIGINT, &ignore, &interrupt_before);
    sigaction(SIGQUIT, &ignore, &quit_before);
    // The handler ncurses has would draw over the other program.
    sigaction(SIGTSTP, &plain, &stop_before);
  } else {
    sigaction(SIGINT, &interrupt_before, NULL);
    sigaction(SIGQUIT, &quit_before, NULL);
    sigaction(SIGTSTP, &stop_before, NULL);
  }
}
