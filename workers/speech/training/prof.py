import torch,time
from model import *
torch.set_num_threads(2)
e=Encoder(half=True)
print(sum(p.numel() for p in e.parameters()))
mel=torch.randn(24,400,80);mask=torch.ones(24,400,1)
for i in range(4):
    s=time.time(); c,f,h,ea=e(mel,mask); t1=time.time(); (c.sum()+f.sum()+h.sum()).backward(); print('fwd',t1-s,'bwd',time.time()-t1)
from torch.profiler import profile,ProfilerActivity
with profile(activities=[ProfilerActivity.CPU]) as p:
    c,f,h,ea=e(mel,mask); (c.sum()+f.sum()+h.sum()).backward()
print(p.key_averages().table(sort_by='self_cpu_time_total',row_limit=22,max_name_column_width=45))
