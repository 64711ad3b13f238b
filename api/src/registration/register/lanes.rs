//! One lane for each training: requests that wait while others are written share the next transaction.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use futures_util::FutureExt;
use tokio::runtime::Builder;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

use super::ahead::{self, Trail};
use super::batch::{self, Answers, Outcome};
use super::{Registered, Request};
use crate::curriculum::TrainingId;
use crate::cx::{Isolation, Store, store_work};
use crate::error::{Error, ErrorCode, Refusal, Result, WriteError};
use crate::registration::Admissions;

/// How many requests may wait for one training.
const QUEUE: usize = 8192;
/// How many share a transaction at most. Fewer are a power of two: each number has statements of its own to be prepared.
const BATCH: usize = 64;
/// Beyond so many people a transaction takes no further request.
const PEOPLE: usize = 1000;

/// Where requests wait for their turn.
#[derive(Default)]
pub struct Registrar {
    lanes: Mutex<HashMap<TrainingId, mpsc::Sender<Waiting>>>,
    thread: OnceLock<mpsc::UnboundedSender<mpsc::Receiver<Waiting>>>,
}

struct Waiting {
    request: Request,
    store: Store,
    admissions: Arc<Admissions>,
    reply: oneshot::Sender<Outcome>,
}

impl Registrar {
    /// Answers when what the request did is kept.
    pub(super) async fn submit(
        &self,
        store: Store,
        admissions: Arc<Admissions>,
        request: Request,
    ) -> Result<Registered> {
        let (reply, outcome) = oneshot::channel();
        let (training, is_own) = (request.training.id, store.by_index.is_some());
        let waiting = Waiting {
            request,
            store,
            admissions,
            reply,
        };
        let sent = self.lane(training, is_own)?.try_send(waiting);
        sent.map_err(|_| unavailable())?;
        outcome.await.map_err(|_| unavailable())?
    }

    fn lane(&self, training: TrainingId, is_own: bool) -> Result<mpsc::Sender<Waiting>> {
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let lane = lanes.get(&training).filter(|lane| !lane.is_closed());
        if let Some(lane) = lane {
            return Ok(lane.clone());
        }
        let (sender, waiting) = mpsc::channel(QUEUE);
        if is_own {
            let begun = self.thread.get_or_init(thread).send(waiting);
            begun.map_err(|_| unavailable())?;
        } else {
            tokio::spawn(serve(waiting));
        }
        lanes.insert(training, sender.clone());
        Ok(sender)
    }
}

/// On PostgreSQL lanes have a thread of their own: what it answers them does not stand in line behind the requests of others.
fn thread() -> mpsc::UnboundedSender<mpsc::Receiver<Waiting>> {
    let (sender, mut begun) = mpsc::unbounded_channel();
    let work = async move {
        let mut lanes = JoinSet::new();
        while let Some(waiting) = begun.recv().await {
            lanes.spawn(serve(waiting));
        }
        // Those who still wait are answered.
        lanes.join_all().await;
    };
    let run = || match Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(work),
        Err(error) => tracing::error!(%error, "nobody can be registered"),
    };
    // Who finds nobody at the other end says that it is unavailable.
    if let Err(error) = std::thread::Builder::new()
        .name("lanes".to_owned())
        .spawn(run)
    {
        tracing::error!(%error, "nobody can be registered");
    }
    sender
}

fn unavailable() -> Refusal {
    Refusal::new(ErrorCode::Unavailable, "error-unavailable")
}

async fn serve(mut waiting: mpsc::Receiver<Waiting>) {
    let mut line = VecDeque::new();
    let mut trail = Trail::default();
    while let Some(first) = next(&mut waiting, &mut line).await {
        while line.len() + 1 < BATCH
            && let Ok(next) = waiting.try_recv()
        {
            line.push_back(next);
        }
        let (store, admissions) = (first.store.clone(), Arc::clone(&first.admissions));
        let mut people = first.request.entrants.len();
        let mut requests = vec![first.request];
        let mut replies = vec![first.reply];
        let size = 1 << (line.len() + 1).ilog2();
        while requests.len() < size
            && people < PEOPLE
            && let Some(next) = line.pop_front()
        {
            // Who left does not want to know any more, and has nothing done.
            if next.reply.is_closed() {
                continue;
            }
            people += next.request.entrants.len();
            requests.push(next.request);
            replies.push(next.reply);
        }
        let answers = together(&store, requests, &mut trail).await;
        if answers.is_fullness_other
            && let Err(error) = admissions.read(&store.connection).await
        {
            tracing::warn!(%error, "whether trainings are full is read later");
        }
        for (reply, outcome) in replies.into_iter().zip(answers.outcomes) {
            // Who left does not want to know.
            drop(reply.send(outcome));
        }
    }
}

/// Who stands in line, else who comes.
async fn next(
    waiting: &mut mpsc::Receiver<Waiting>,
    line: &mut VecDeque<Waiting>,
) -> Option<Waiting> {
    match line.pop_front() {
        Some(next) => Some(next),
        None => waiting.recv().await,
    }
}

/// All of them in one transaction; if one of them breaks it, each in its own.
async fn together(store: &Store, requests: Vec<Request>, trail: &mut Trail) -> Answers {
    let requests = Arc::new(requests);
    let number = requests.len();
    match once(store, Arc::clone(&requests), 0..number, trail).await {
        Ok(answers) => answers,
        Err(Error::Internal(_)) if number > 1 => {
            let mut answers = Answers::default();
            for index in 0..number {
                let alone = once(store, Arc::clone(&requests), index..index + 1, trail).await;
                let outcome = alone.and_then(|mut one| {
                    answers.is_fullness_other |= one.is_fullness_other;
                    let only = one.outcomes.pop();
                    only.ok_or_else(|| unavailable().into()).flatten()
                });
                answers.outcomes.push(outcome);
            }
            answers
        }
        Err(error) => Answers {
            outcomes: (0..number).map(|_| Err(error.clone())).collect(),
            // It is not known how it ended.
            is_fullness_other: true,
        },
    }
}

async fn once(
    store: &Store,
    requests: Arc<Vec<Request>>,
    which: std::ops::Range<usize>,
    trail: &mut Trail,
) -> Result<Answers> {
    let Some(first) = requests.first() else {
        return Ok(Answers::default());
    };
    let turn = Isolation::InTurn(first.training.id);
    let mut attempt = 0;
    if let Some(on) = store.by_index.as_ref().filter(|_| store.is_writable) {
        let requests = requests.get(which.clone()).unwrap_or_default();
        match ahead::register(on, requests, trail).await {
            Ok(Some(answers)) => return Ok(answers),
            Ok(None) => {}
            Err(WriteError::Again(_)) => attempt = 1,
            Err(WriteError::Error(error)) => return Err(error),
        }
    }
    let attempts = AtomicU64::new(attempt);
    let work = store_work(move |on| {
        let (requests, which) = (Arc::clone(&requests), which.clone());
        let attempt = attempts.fetch_add(1, Ordering::Relaxed);
        async move {
            let requests = requests.get(which).unwrap_or_default();
            batch::register(on, requests, attempt).await
        }
        .boxed()
    });
    store.transact(turn, work).await
}
