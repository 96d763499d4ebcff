// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/job_thread.h"

#include <pthread.h>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <utility>

namespace countis {
namespace {

// No job needs more; a thousand threads must not reserve eight gigabytes, as std::thread would.
constexpr std::size_t kStackBytes = std::size_t{512} * 1024;

} // namespace

struct JobThread::Work {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> jobs; // the first one runs
    bool ending = false;
    bool begun = false;
    pthread_t thread{};

    bool begin() {
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_attr_setstacksize(&attributes, kStackBytes);
        const int error = pthread_create(&thread, &attributes, &Work::run, this);
        pthread_attr_destroy(&attributes);
        return error == 0;
    }

    static void* run(void* work) {
        static_cast<Work*>(work)->doJobs();
        return nullptr;
    }

    void doJobs() {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return ending || !jobs.empty(); });
            if (jobs.empty())
                return;
            const auto job = std::move(jobs.front());
            lock.unlock();
            job();
            lock.lock();
            jobs.pop_front();
            changed.notify_all();
        }
    }
};

JobThread::JobThread() : work_(std::make_unique<Work>()) {}

JobThread::~JobThread() {
    if (!work_->begun)
        return;
    {
        const std::lock_guard lock(work_->mutex);
        work_->ending = true;
    }
    work_->changed.notify_all();
    pthread_join(work_->thread, nullptr);
}

bool JobThread::start(std::function<void()> job) {
    if (!work_->begun && !(work_->begun = work_->begin()))
        return false;
    {
        const std::lock_guard lock(work_->mutex);
        work_->jobs.push_back(std::move(job));
    }
    work_->changed.notify_all();
    return true;
}

void JobThread::wait() {
    std::unique_lock lock(work_->mutex);
    work_->changed.wait(lock, [this] { return work_->jobs.empty(); });
}

} // namespace countis
