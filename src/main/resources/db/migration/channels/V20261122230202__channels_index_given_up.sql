create index webhooks_failed_ix on channels.webhooks (done_at) where state = 'FAILED';
