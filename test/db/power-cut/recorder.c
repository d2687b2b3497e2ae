/*
 * LD_PRELOAD shim: passes every file call through and writes those that touch files below RECORD_PREFIX to RECORD_LOG,
 * in the order they returned. Record: kind (1 byte) · name length (4) · name · offset (8) · length (8) · data, all
 * little-endian. Kinds: w write · t truncate · s sync of a file · d sync of a folder · u unlink · c create.
 * With FAIL_AT=n the n-th write, truncate or sync below the prefix fails with EIO instead, once, and is recorded as `e`.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILES 4096
static char *names[FILES];
static int is_folder[FILES];
static int log_fd = -1;
static const char *prefix;
static long fail_at = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...) \
  static type (*real_##name)(__VA_ARGS__); \
  if (!real_##name) real_##name = dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("RECORD_LOG");
  prefix = getenv("RECORD_PREFIX");
  if (!path || !prefix) return;
  int (*real_open)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  log_fd = real_open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (getenv("FAIL_AT")) fail_at = atol(getenv("FAIL_AT"));
}

static void all(const void *data, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t);
  const char *at = data;
  while (length > 0) {
    ssize_t done = real_write(log_fd, at, length);
    if (done <= 0) abort();
    at += done;
    length -= (size_t)done;
  }
}

static void record(char kind, const char *name, uint64_t offset, const void *data, uint64_t length) {
  if (log_fd < 0) return;
  uint32_t name_length = (uint32_t)strlen(name);
  all(&kind, 1);
  all(&name_length, 4);
  all(name, name_length);
  all(&offset, 8);
  all(&length, 8);
  if (data) all(data, length);
}

static const char *name_of(int fd) { return fd >= 0 && fd < FILES ? names[fd] : NULL; }

static int fails(int fd) {
  if (!name_of(fd) || fail_at < 1 || --fail_at > 0) return 0;
  record('e', names[fd], 0, NULL, 0);
  errno = EIO;
  return 1;
}

static int opened(int fd, const char *path, int existed) {
  if (fd < 0 || fd >= FILES || log_fd < 0 || fd == log_fd) return fd;
  free(names[fd]);
  names[fd] = NULL;
  if (strncmp(path, prefix, strlen(prefix)) != 0) return fd;
  struct stat info;
  fstat(fd, &info);
  names[fd] = strdup(path);
  is_folder[fd] = S_ISDIR(info.st_mode);
  if (!existed && !is_folder[fd]) record('c', path, 0, NULL, 0);
  return fd;
}

static int exists(const char *path) {
  struct stat info;
  return stat(path, &info) == 0;
}

#define OPEN(symbol) \
  int symbol(const char *path, int flags, ...) { \
    REAL(int, symbol, const char *, int, ...); \
    va_list rest; \
    va_start(rest, flags); \
    int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0; \
    va_end(rest); \
    pthread_mutex_lock(&lock); \
    int existed = exists(path); \
    int fd = opened(real_##symbol(path, flags, mode), path, existed); \
    if (fd >= 0 && existed && flags & O_TRUNC && name_of(fd)) record('t', names[fd], 0, NULL, 0); \
    pthread_mutex_unlock(&lock); \
    return fd; \
  }
OPEN(open)
OPEN(open64)

#define PWRITE(symbol) \
  ssize_t symbol(int fd, const void *data, size_t length, off_t offset) { \
    REAL(ssize_t, symbol, int, const void *, size_t, off_t); \
    pthread_mutex_lock(&lock); \
    ssize_t done = fails(fd) ? -1 : real_##symbol(fd, data, length, offset); \
    if (done > 0 && name_of(fd)) record('w', names[fd], (uint64_t)offset, data, (uint64_t)done); \
    pthread_mutex_unlock(&lock); \
    return done; \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t write(int fd, const void *data, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t);
  if (!name_of(fd)) return real_write(fd, data, length);
  pthread_mutex_lock(&lock);
  off_t at = lseek(fd, 0, SEEK_CUR);
  ssize_t done = real_write(fd, data, length);
  if (done > 0) record('w', names[fd], (uint64_t)at, data, (uint64_t)done);
  pthread_mutex_unlock(&lock);
  return done;
}

#define TRUNCATE(symbol) \
  int symbol(int fd, off_t length) { \
    REAL(int, symbol, int, off_t); \
    pthread_mutex_lock(&lock); \
    int result = fails(fd) ? -1 : real_##symbol(fd, length); \
    if (result == 0 && name_of(fd)) record('t', names[fd], (uint64_t)length, NULL, 0); \
    pthread_mutex_unlock(&lock); \
    return result; \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNC(symbol) \
  int symbol(int fd) { \
    REAL(int, symbol, int); \
    pthread_mutex_lock(&lock); \
    int result = fails(fd) ? -1 : real_##symbol(fd); \
    if (result == 0 && name_of(fd)) record(is_folder[fd] ? 'd' : 's', names[fd], 0, NULL, 0); \
    pthread_mutex_unlock(&lock); \
    return result; \
  }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
  REAL(int, unlink, const char *);
  pthread_mutex_lock(&lock);
  int result = real_unlink(path);
  if (result == 0 && log_fd >= 0 && strncmp(path, prefix, strlen(prefix)) == 0) record('u', path, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int close(int fd) {
  REAL(int, close, int);
  pthread_mutex_lock(&lock);
  if (fd >= 0 && fd < FILES) {
    free(names[fd]);
    names[fd] = NULL;
  }
  int result = real_close(fd);
  pthread_mutex_unlock(&lock);
  return result;
}
