/* Stands between a process and the system, for the tests of faults only: it is preloaded, never linked.
 *
 * For the files whose path begins with VEERKAART_FAULTS_PATH (the database and its journals, not "-shm", which is
 * rebuilt after a crash) it writes down, in the order in which they happen, every write, truncation, sync, creation and
 * removal, and what the process says on standard output between them (VEERKAART_FAULTS_TRACE); and it lets a sync or a
 * write fail when the words in VEERKAART_FAULTS_CONTROL say so. The layout of both files stands in ../../src/faults. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { CREATED = 1, OPENED, WRITTEN, CUT, SYNC_BEGUN, SYNCED, SYNC_FAILED, REMOVED, FOLDER_SYNCED, SAID };
enum { NO_FAULT = 0, FAIL_SYNC, FAIL_WRITE };
enum { MOST_FDS = 4096, MOST_FILES = 4096, FOLDER = -2 };

/* All words of 32 bits: what fails, after how many, with which error, whether it goes on failing, whether it comes back
 * after as many again; and, written here, how often it failed. */
struct control { volatile uint32_t what, after, error, lasting, every, failed; };
struct header { uint32_t kind, file; uint64_t at, length; };

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static const char *path_start;
static size_t path_length;
static char folder[4096];
static int trace = -1;
static struct control *control;
static int of_fd[MOST_FDS]; /* 0: not ours; FOLDER; otherwise the number of the file */
static char *paths[MOST_FILES];
static int files = 1;
static int half_full;

__attribute__((constructor)) static void begin(void) {
    path_start = getenv("VEERKAART_FAULTS_PATH");
    if (!path_start) return;
    path_length = strlen(path_start);
    const char *slash = strrchr(path_start, '/');
    if (slash) memcpy(folder, path_start, (size_t)(slash - path_start));
    const char *to = getenv("VEERKAART_FAULTS_TRACE");
    if (to) trace = (int)syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const char *by = getenv("VEERKAART_FAULTS_CONTROL");
    if (by) {
        int fd = (int)syscall(SYS_openat, AT_FDCWD, by, O_RDWR | O_CLOEXEC);
        void *shared = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (fd >= 0 && shared != MAP_FAILED) control = shared;
    }
}

static void note(uint32_t kind, int file, uint64_t at, const void *data, size_t length) {
    if (trace < 0) return;
    struct header header = { kind, (uint32_t)file, at, length };
    struct iovec parts[2] = { { &header, sizeof header }, { (void *)data, length } };
    syscall(SYS_writev, trace, parts, length ? 2 : 1);
}

static int ours(const char *path) {
    if (!path_start || strncmp(path, path_start, path_length) != 0) return 0;
    size_t length = strlen(path);
    return length < 4 || strcmp(path + length - 4, "-shm") != 0;
}

static int number_of(const char *path) {
    for (int file = 1; file < files; file++)
        if (paths[file] && strcmp(paths[file], path) == 0) return file;
    return 0;
}

static int opened(const char *path, int flags, int mode) {
    if (!ours(path)) {
        int fd = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
        if (fd >= 0 && fd < MOST_FDS) of_fd[fd] = path_start && strcmp(path, folder) == 0 ? FOLDER : 0;
        return fd;
    }
    pthread_mutex_lock(&order);
    struct stat known;
    int existed = stat(path, &known) == 0;
    int fd = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    int why = errno;
    if (fd >= 0 && fd < MOST_FDS) {
        int file = number_of(path);
        if (!file && files < MOST_FILES) {
            file = files++;
            paths[file] = strdup(path);
            note(existed ? OPENED : CREATED, file, existed ? (uint64_t)known.st_size : 0, path, strlen(path));
        }
        of_fd[fd] = file;
        if (existed && (flags & O_TRUNC)) note(CUT, file, 0, NULL, 0);
    }
    pthread_mutex_unlock(&order);
    errno = why;
    return fd;
}

#define OPEN(name)                                      \
    int name(const char *path, int flags, ...) {        \
        va_list rest;                                   \
        va_start(rest, flags);                          \
        int mode = va_arg(rest, int);                   \
        va_end(rest);                                   \
        return opened(path, flags, mode);               \
    }
OPEN(open)
OPEN(open64)

int close(int fd) {
    if (fd >= 0 && fd < MOST_FDS) of_fd[fd] = 0;
    return (int)syscall(SYS_close, fd);
}

static int file_of(int fd) { return fd >= 0 && fd < MOST_FDS ? of_fd[fd] : 0; }

/* Whether this one fails; called with the lock. */
static int fails(uint32_t what) {
    if (!control || control->what != what) return 0;
    if (control->after > 1) {
        control->after--;
        return 0;
    }
    control->failed++;
    if (control->every) control->after = control->every;
    else if (!control->lasting) control->what = NO_FAULT;
    errno = (int)control->error;
    return 1;
}

static ssize_t put(int fd, const void *data, size_t length, off_t at, int has_place) {
    int file = file_of(fd);
    if (file <= 0) {
        ssize_t done;
        if (fd == 1 && trace >= 0) {
            pthread_mutex_lock(&order);
            note(SAID, 0, 0, data, length);
            pthread_mutex_unlock(&order);
        }
        done = has_place ? syscall(SYS_pwrite64, fd, data, length, at) : syscall(SYS_write, fd, data, length);
        return done;
    }
    pthread_mutex_lock(&order);
    ssize_t done = -1;
    if (half_full == fd) {
        half_full = 0;
        errno = ENOSPC;
    } else if (fails(FAIL_WRITE)) {
        /* A disk that fills up takes what still fits, and refuses the rest. */
        if (errno == ENOSPC && length > 1) {
            length /= 2;
            half_full = fd;
            goto write;
        }
    } else {
    write:
        if (!has_place) {
            struct stat known;
            int appends = fcntl(fd, F_GETFL) & O_APPEND;
            at = appends && fstat(fd, &known) == 0 ? known.st_size : (off_t)syscall(SYS_lseek, fd, 0, SEEK_CUR);
        }
        note(WRITTEN, file, (uint64_t)at, data, length);
        done = has_place ? syscall(SYS_pwrite64, fd, data, length, at) : syscall(SYS_write, fd, data, length);
    }
    int why = errno;
    pthread_mutex_unlock(&order);
    errno = why;
    return done;
}

ssize_t write(int fd, const void *data, size_t length) { return put(fd, data, length, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return put(fd, data, length, at, 1); }
ssize_t pwrite64(int fd, const void *data, size_t length, off_t at) { return put(fd, data, length, at, 1); }

static int cut(int fd, off_t length) {
    int file = file_of(fd);
    if (file <= 0) return (int)syscall(SYS_ftruncate, fd, length);
    pthread_mutex_lock(&order);
    note(CUT, file, (uint64_t)length, NULL, 0);
    int done = (int)syscall(SYS_ftruncate, fd, length);
    int why = errno;
    pthread_mutex_unlock(&order);
    errno = why;
    return done;
}
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off_t length) { return cut(fd, length); }

static int sync_now(int fd, long call) {
    int file = file_of(fd);
    if (file == 0) return (int)syscall(call, fd);
    pthread_mutex_lock(&order);
    if (file != FOLDER) note(SYNC_BEGUN, file, 0, NULL, 0);
    int failed = fails(FAIL_SYNC);
    int why = errno;
    pthread_mutex_unlock(&order);
    int done = failed ? -1 : (int)syscall(call, fd);
    if (!failed) why = errno;
    pthread_mutex_lock(&order);
    if (file != FOLDER) note(done == 0 ? SYNCED : SYNC_FAILED, file, 0, NULL, 0);
    else if (done == 0) note(FOLDER_SYNCED, 0, 0, NULL, 0);
    pthread_mutex_unlock(&order);
    errno = why;
    return done;
}
int fsync(int fd) { return sync_now(fd, SYS_fsync); }
int fdatasync(int fd) { return sync_now(fd, SYS_fdatasync); }

int unlink(const char *path) {
    if (!ours(path)) return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    pthread_mutex_lock(&order);
    int file = number_of(path);
    int done = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    int why = errno;
    if (done == 0 && file) {
        note(REMOVED, file, 0, NULL, 0);
        free(paths[file]);
        paths[file] = NULL;
    }
    pthread_mutex_unlock(&order);
    errno = why;
    return done;
}
